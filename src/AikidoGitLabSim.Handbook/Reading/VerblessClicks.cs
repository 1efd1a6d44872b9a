using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads clicks without a verb: "…, then the pencil icon", "…, and **Save**", "**Create token**, then copy it".</summary>
internal static class VerblessClicks
{
    private const int MostWords = 8;

    /// <summary>The click; null where the clause names no control in a row of steps.</summary>
    public static Draft? Read(PageBlock block, Clause clause)
    {
        if (clause.Tokens is [{ IsLabel: true, Url: null } label])
            return clause.Joint.Contains("then", StringComparison.Ordinal) || IsStep(block, clause, label)
                ? Click(block, clause.Tokens) : null;
        return Has(clause, "then") && NamesControl(clause.Tokens)
            && PhraseReader.Read(clause.Tokens).Phrases is [{ Preposition: "", IsPath: false, First: { IsEmpty: false } noun }, ..]
            ? Click(block, noun.Name) : null;
    }

    private static bool IsStep(PageBlock block, Clause clause, Token label) => !ScopeLists.IsScope(label.Text)
        && (IsFirstOfStep(block, clause) || (Has(clause, "and") && IsButton(label)));

    private static bool IsFirstOfStep(PageBlock block, Clause clause) => block is { Kind: BlockKind.Item }
        && (block.Scope.Ordered || ChoiceRules.NamesDeed(clause.Tokens[0])) && clause.Joint.Length == 0 && clause.Tokens[0].Start <= 1;

    private static bool Has(Clause clause, string word) => clause.Joint.Split(' ').Contains(word);

    /// <summary>Whether a label names what a button does, such as **Save**.</summary>
    public static bool IsButton(Token label) => label.Style == TextStyle.Bold
        && Words.VerbAt(label.Text.ToLowerInvariant().Split(' '), 0, VerbForm.Base) is
        { Meaning: "submit" or "confirm" or "make" or "add" };

    private static bool NamesControl(Token[] tokens) => tokens.Length <= MostWords
        && (tokens.Is("article", 0) || tokens.Is("control", 0)) && tokens.Any("control")
        && ClauseStarts.FiniteVerb(tokens, 0) < 0;

    private static Draft Click(PageBlock block, Token[] name) =>
        new(StatementKind.Action, StatementAction.Click) { Target = [Parts.Of(block, name)] };
}
