using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Meaning;
using AikidoGitLabSim.Handbook.Reading;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Matching;

/// <summary>Finds the statements of a page in the catalogue: by fingerprint first, then by facts and neighbours.</summary>
internal sealed class StatementMatcher
{
    private const double LeastLikeness = 0.5;
    private const double Neighbours = 0.25;
    private const double LeastShare = 0.5;

    private readonly StatementCatalogue _catalogue;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly StatementMeaning[] _meanings;
    private readonly int?[] _entryOf;
    private readonly HashSet<int> _taken = [];

    private StatementMatcher(HelpPage page, StatementCatalogue catalogue)
    {
        _catalogue = catalogue;
        _statements = page.Statements;
        _meanings = [.. page.Statements.Select(statement => StatementMeaning.Of(page, statement))];
        _entryOf = new int?[_statements.Count];
    }

    /// <summary>Compares a page with a catalogue.</summary>
    public static PageComparison Compare(HelpPage page, StatementCatalogue? catalogue)
    {
        var matcher = new StatementMatcher(page, catalogue ?? new StatementCatalogue());
        matcher.TakeIdentical();
        while (matcher.TakeNearest())
        {
            // Each pair may make neighbours of others.
        }

        return matcher._taken.Count >= LeastShare * matcher._catalogue.Statements.Count && catalogue is not null
            ? matcher.Compared(page)
            : new PageComparison(
                [.. matcher._statements.Zip(matcher._meanings, (one, meaning) => new MatchedStatement(one, meaning, null, null))], [],
                false);
    }

    private void TakeIdentical()
    {
        for (var at = 0; at < _statements.Count; at++)
        {
            var same = Enumerable.Range(0, _catalogue.Statements.Count)
                .Where(entry => !_taken.Contains(entry) && _catalogue.Statements[entry].Fingerprint == _statements[at].Fingerprint)
                .Cast<int?>().FirstOrDefault();
            if (same is { } found)
                Take(at, found);
        }
    }

    private bool TakeNearest()
    {
        var best = (Likeness: LeastLikeness, At: -1, Entry: -1);
        foreach (var (at, entry) in FreePairs())
        {
            var likeness = Likeness.Of(_meanings[at], _catalogue.Statements[entry], Distance(at, entry))
                + (IsBetween(at, entry) ? Neighbours : 0);
            if (likeness > best.Likeness)
                best = (likeness, at, entry);
        }

        if (best.At < 0)
            return false;
        Take(best.At, best.Entry);
        return true;
    }

    private IEnumerable<(int At, int Entry)> FreePairs() =>
        from at in Enumerable.Range(0, _statements.Count)
        where _entryOf[at] is null && !IsRepetition(at)
        from entry in Enumerable.Range(0, _catalogue.Statements.Count)
        where !_taken.Contains(entry)
        select (at, entry);

    private void Take(int at, int entry)
    {
        _entryOf[at] = entry;
        _taken.Add(entry);
    }

    // What stands once more is no other statement in new words.
    private bool IsRepetition(int at) => Enumerable.Range(0, _statements.Count)
        .Any(other => other != at && _entryOf[other] is not null && _statements[other].Fingerprint == _statements[at].Fingerprint);

    private double Distance(int at, int entry) =>
        Math.Abs(((double)at / _statements.Count) - ((double)entry / _catalogue.Statements.Count));

    private bool IsBetween(int at, int entry) =>
        (at > 0 ? _entryOf[at - 1] == entry - 1 : entry == 0)
        && (at < _statements.Count - 1 ? _entryOf[at + 1] == entry + 1 : entry == _catalogue.Statements.Count - 1);

    private PageComparison Compared(HelpPage page)
    {
        var moved = MovedStatements.Among(_entryOf, Blocks.Of(page));
        var matched = _statements
            .Select((statement, at) => new MatchedStatement(statement, _meanings[at], EntryOf(at), ChangeOf(at, moved)));
        var gone = Enumerable.Range(0, _catalogue.Statements.Count).Where(entry => !_taken.Contains(entry) && !IsUnread(page, entry))
            .Select(entry => _catalogue.Statements[entry]);
        return new PageComparison([.. matched], [.. gone], true);
    }

    // What stands at its place and is not understood may still be it.
    private bool IsUnread(HelpPage page, int entry)
    {
        var (before, after) = (Array.IndexOf(_entryOf, entry - 1), Array.IndexOf(_entryOf, entry + 1));
        return before >= 0 && after >= 0 && page.NotUnderstood.Any(unread =>
            unread.Position.Offset > _statements[before].Position.Offset && unread.Position.Offset < _statements[after].Position.Offset);
    }

    private CatalogueStatement? EntryOf(int at) => _entryOf[at] is { } entry
        ? _catalogue.Statements[entry]
        : _catalogue.Statements.FirstOrDefault(entry => entry.Fingerprint == _statements[at].Fingerprint);

    // A text alternative that is added changes no fact.
    private bool IsSamePicture(int at, int entry) => _statements[at] is { Kind: StatementKind.Figure } figure
        && Fingerprints.OfFigure(figure.Values) == _catalogue.Statements[entry].Fingerprint;

    private Change ChangeOf(int at, IReadOnlySet<int> moved)
    {
        if (_entryOf[at] is not { } entry)
            return Change.New;
        if (LabelCase.Differs(_statements[at], _catalogue.Statements[entry]))
            return Change.Changed;
        if (_statements[at].Fingerprint != _catalogue.Statements[entry].Fingerprint)
            return IsSamePicture(at, entry) || FactComparison.Same(_statements[at], _meanings[at], _catalogue.Statements[entry])
                ? Change.Reworded : Change.Changed;
        return moved.Contains(at) ? Change.Moved : Change.Unchanged;
    }
}
