using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Collects the statements of a page.</summary>
internal sealed class StatementWriter
{
    private const int FirstWords = 14;

    private readonly List<Statement> _statements = [];
    private readonly List<UnreadSentence> _unread = [];

    /// <summary>How many statements that are no links were added.</summary>
    public int Count => _statements.Count(statement => statement.Kind != StatementKind.Link);

    public IReadOnlyList<Statement> Statements => [.. _statements.OrderBy(statement => statement.Position.Offset)];

    public IReadOnlyList<UnreadSentence> Unread => [.. _unread.OrderBy(sentence => sentence.Position.Offset)];

    /// <summary>The places of the values of the statement that was added last.</summary>
    public IReadOnlyList<Position>? LastValues => _statements.Count > 0 ? _statements[^1].ValuePositions : null;

    /// <summary>Adds what a rule said about some tokens of a block.</summary>
    public void Add(PageBlock block, Draft draft, Token[] tokens)
    {
        var first = draft.First ?? tokens[0];
        var last = draft.Last ?? tokens[^1];
        Add(block, draft, block.PositionOf(first.Start, Math.Max(last.End, first.End)),
            block.Text[first.Start..Math.Max(last.End, first.End)]);
    }

    /// <summary>Adds a statement that stands at a place of the source.</summary>
    public void Add(PageBlock block, Draft draft, Position position, string words)
    {
        _statements.Add(new Statement
        {
            Position = position,
            Kind = draft.Kind,
            Text = FirstOf(words),
            Action = draft.Action,
            Target = [.. draft.Target.Select(part => part.Text)],
            TargetPositions = [.. draft.Target.Select(part => part.Position)],
            Values = [.. draft.Values.Select(part => part.Text)],
            ValuePositions = [.. draft.Values.Select(part => part.Position)],
            Condition = draft.Condition,
            Optional = draft.Optional,
            Negated = draft.Negated,
            Branch = draft.Branch ?? Branches.Of(block, draft.Condition),
            Edition = Editions.In(words) ?? Editions.In(draft.Condition),
            Fingerprint = Fingerprints.Of(draft, words),
        });
    }

    public void NotUnderstood(PageBlock block, Token[] tokens)
    {
        if (tokens.Length > 0)
            _unread.Add(new UnreadSentence(block.PositionOf(tokens[0].Start, tokens[^1].End),
                FirstOf(block.Text[tokens[0].Start..tokens[^1].End])));
    }

    private static string FirstOf(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(FirstWords));
}
