package dev.gordian.core.findings;

/** What would have to be true for a finding to be no defect. */
public final class FalseAlarm {

  private FalseAlarm() {}

  /** Returns it in one or two sentences. */
  public static String of(Finding finding) {
    if (finding.dismissedBy != null) {
      return "It is listed although it cannot deadlock, because only this reason keeps it from"
          + " happening: if the reason goes, the defect is there.";
    }
    if (finding.kind == Kind.HIERARCHY_VIOLATION) {
      return "The step did happen. It is right only if the declared order is wrong: then change the"
          + " hierarchy file.";
    }
    if (finding.actual) {
      return "The threads were looked at twice and were blocked both times. It is harmless only if"
          + " nobody needs them any more.";
    }
    return "Both sides did happen in this run, one after the other. It is a false alarm only if"
        + " something that is no lock always keeps them apart, such as one of them running only"
        + " before the others have started.";
  }
}
