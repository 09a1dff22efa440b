import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDFs by veraPDF: Judge PROFILE,PROFILE FILE..., a line for each verdict, fields by tabs. */
public class Judge {
  public static void main(String[] arguments) {
    VeraGreenfieldFoundryProvider.initialise();
    List<String> profiles = Arrays.asList(arguments[0].split(","));
    for (int i = 1; i < arguments.length; i++) {
      for (String profile : profiles) {
        System.out.println(String.join("\t", arguments[i], profile, verdict(arguments[i], profile)));
      }
    }
  }

  private static String verdict(String path, String profile) {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
    try (InputStream file = new FileInputStream(path);
        PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, 10, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      String checked = result.getTotalAssertions() + " checks";
      return result.isCompliant() ? "pass\t" + checked : "fail\t" + faults(result);
    } catch (Exception error) {
      return "fail\t" + error.toString().replaceAll("\\s+", " ");
    }
  }

  private static String faults(ValidationResult result) {
    return result.getTestAssertions().stream()
        .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
        .map(
            each ->
                each.getRuleId().getClause()
                    + "-"
                    + each.getRuleId().getTestNumber()
                    + " "
                    + each.getMessage().replaceAll("\\s+", " "))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
