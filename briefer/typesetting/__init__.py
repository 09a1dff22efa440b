"""How a card becomes a page and a PDF; the only folder that knows HarfBuzz and ReportLab."""
