from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum, IntFlag

class Blob:
    def __init__(self, data: bytes) -> None: ...
    @classmethod
    def from_file_path(cls, filename: str) -> Blob: ...
    @property
    def data(self) -> bytes: ...

class OTVarNamedInstance:
    design_coords: Sequence[float]

class OTVarAxisInfo:
    tag: str

class Face:
    def __init__(self, blob: Blob, index: int = 0) -> None: ...
    @property
    def upem(self) -> int: ...
    @property
    def glyph_count(self) -> int: ...
    @property
    def blob(self) -> Blob: ...
    @property
    def unicodes(self) -> Iterable[int]: ...
    @property
    def table_tags(self) -> Sequence[str]: ...
    @property
    def named_instances(self) -> Sequence[OTVarNamedInstance]: ...
    @property
    def axis_infos(self) -> Sequence[OTVarAxisInfo]: ...
    def reference_table(self, tag: str) -> Blob: ...

class GlyphExtents:
    x_bearing: int
    y_bearing: int
    width: int
    height: int

class OTMetricsTag(IntEnum):
    CAP_HEIGHT = 1668311156

class StyleTag(IntEnum):
    SLANT_ANGLE = 1936486004

class FontExtents:
    ascender: int
    descender: int
    line_gap: int

class Font:
    def __init__(self, face: Face) -> None: ...
    def get_nominal_glyph(self, unicode: int) -> int | None: ...
    def get_glyph_h_advance(self, glyph: int) -> int: ...
    def get_font_extents(self, direction: str) -> FontExtents: ...
    def get_glyph_extents(self, glyph: int) -> GlyphExtents | None: ...
    def get_metric_position_with_fallback(self, tag: OTMetricsTag) -> int: ...
    def get_style_value(self, tag: StyleTag) -> float: ...

class GlyphInfo:
    codepoint: int
    cluster: int

class GlyphPosition:
    x_advance: int
    y_advance: int
    x_offset: int
    y_offset: int

class BufferFlags(IntFlag):
    REMOVE_DEFAULT_IGNORABLES = 8

class BufferClusterLevel(IntEnum):
    MONOTONE_CHARACTERS = 1

class Buffer:
    direction: str
    script: str | None
    language: str
    flags: BufferFlags
    cluster_level: BufferClusterLevel
    def __init__(self) -> None: ...
    def add_str(self, text: str) -> None: ...
    def guess_segment_properties(self) -> None: ...
    @property
    def glyph_infos(self) -> Sequence[GlyphInfo]: ...
    @property
    def glyph_positions(self) -> Sequence[GlyphPosition]: ...

def shape(
    font: Font,
    buffer: Buffer,
    features: Mapping[str, bool | Sequence[tuple[int, int, bool]]] | None = None,
) -> None: ...

class SubsetFlags(IntFlag):
    DEFAULT = 0
    NO_HINTING = 1
    RETAIN_GIDS = 2
    DESUBROUTINIZE = 4
    NO_LAYOUT_CLOSURE = 512

class Set:
    def add(self, item: int) -> None: ...
    def update(self, *items: Sequence[int]) -> None: ...

class SubsetInput:
    def __init__(self) -> None: ...
    flags: SubsetFlags
    @property
    def glyph_set(self) -> Set: ...
    @property
    def drop_table_tag_set(self) -> Set: ...
    def keep_everything(self) -> None: ...
    def pin_all_axes_to_default(self, face: Face) -> bool: ...
    def pin_axis_location(self, face: Face, tag: str, value: float) -> bool: ...

def subset(face: Face, wanted: SubsetInput, /) -> Face: ...

class SubsetPlan:
    def __init__(self, face: Face, wanted: SubsetInput) -> None: ...
    @property
    def old_to_new_glyph_mapping(self) -> Mapping[int, int]: ...
    def execute(self) -> Face: ...
