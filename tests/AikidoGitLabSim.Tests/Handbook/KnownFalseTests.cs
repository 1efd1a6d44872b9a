using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Support.Catalogue;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Handbook;

public sealed class KnownFalseTests
{
    private static readonly DateTimeOffset Before = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_page_of_docs_is_as_the_catalogue_records_it() =>
        Review(OwnCatalogue.Own, Before, "gitlab.com/premium/19.6", "self-managed/free/18.3", "gitlab.com/premium/15.11").ShouldBeEmpty();

    [Fact]
    public void A_review_date_that_has_passed_fails()
    {
        var findings = Review(OwnCatalogue.Own, new DateTimeOffset(2027, 2, 2, 0, 0, 0, TimeSpan.Zero), "gitlab.com/premium/19.6");
        findings.ShouldContain(finding => finding.StartsWith("S-20: the review was due on 2027-02-01", StringComparison.Ordinal));
    }

    [Fact]
    public void The_day_of_the_review_itself_does_not_fail() =>
        Review(OwnCatalogue.Own, new DateTimeOffset(2027, 2, 1, 23, 0, 0, TimeSpan.Zero), "gitlab.com/premium/19.6").ShouldBeEmpty();

    [Fact]
    public void A_known_false_statement_that_becomes_true_fails() =>
        Review(With("S-18", "*/*/15.11..", RowVerdict.DoesNotHold), Before, "gitlab.com/premium/18.3")
            .ShouldContain(finding => finding.StartsWith("S-18 is recorded as wrong and is true", StringComparison.Ordinal));

    [Fact]
    public void A_true_statement_that_breaks_fails() =>
        Review(With("S-18", "*/*/15.11..", RowVerdict.Holds), Before, "gitlab.com/premium/19.6")
            .ShouldContain(finding => finding.StartsWith("S-18 is recorded as true and does not hold", StringComparison.Ordinal));

    private static StatementCatalogue With(string id, string editions, RowVerdict verdict) => OwnCatalogue.Own with
    {
        Statements =
        [
            .. OwnCatalogue.Own.Statements.Select(entry => entry.Id == id
                ? entry with { Verdicts = [new VerdictRow { Editions = editions, Kind = "personal", Verdict = verdict },
                    new VerdictRow { Editions = editions, Kind = "group", Verdict = verdict }] }
                : entry),
        ],
    };

    private static string[] Review(StatementCatalogue catalogue, DateTimeOffset now, params string[] editions) =>
        [.. new KnownFalseReview(catalogue, new FakeTimeProvider(now)).Of(Checked.With(catalogue, Checked.OwnPage, editions))
            .Select(finding => finding.Message)];
}
