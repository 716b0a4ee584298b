/// The plan as one page that approvers read, operators tick off and printers print.
///
/// It loads nothing and works without scripts.
public enum PlanReport {
  /// The whole page; the same document gives the same bytes.
  public static func render(_ document: PlanDocument) -> String {
    ReportPage(context: ReportContext(document)).html.markup
  }
}
