using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads the statements in the words before a clause: "As Owner, …", "Having pasted the token, …".</summary>
internal static class Leads
{
    public static IEnumerable<(Draft Draft, Token[] Tokens)> Of(PageBlock block, Clause clause, Memory memory)
    {
        if (Done(block, clause, memory) is { } done)
            yield return (done, clause.Tokens);
        if (clause.Adverbials.FirstOrDefault(IsRole) is { } role)
            yield return (new Draft(StatementKind.Prerequisite) { First = role.Tokens[0], Last = role.Tokens[^1] }, role.Tokens);
    }

    // "Having pasted the token, …", "after signing in, …", "after **A** has been pressed, …"
    private static Draft? Done(PageBlock block, Clause clause, Memory memory)
    {
        if (clause.Adverbials is not [{ Tokens: [{ Word: "having" or "after" or "once" }, _, ..] tokens }, ..])
            return null;
        StatementAction? action = Pasted(tokens) ? StatementAction.Paste : SignedIn(tokens) ? StatementAction.SignIn
            : Pressed(tokens) && memory.Control?.Text != tokens[1].Text ? StatementAction.Click : null;
        return action is null ? null : new Draft(StatementKind.Action, action)
        {
            Target = action == StatementAction.Click ? [Parts.Of(block, [tokens[1]])] : [], First = tokens[0], Last = tokens[^1],
        };
    }

    private static bool Pasted(Token[] tokens) =>
        tokens[0].Is("having") && tokens.VerbAt(1, VerbForm.Participle) is { Meaning: "paste" };

    private static bool SignedIn(Token[] tokens) => tokens.VerbAt(1, VerbForm.Gerund) is { Meaning: "sign-in" };

    private static bool Pressed(Token[] tokens) => tokens is [{ Word: "after" }, { IsLabel: true, Url: null }, ..]
        && tokens[^1].Word is "pressed" or "clicked";

    // "As Owner of the group, …"
    private static bool IsRole(Adverbial adverbial) => adverbial.Tokens is [{ Word: "as" }, _, ..]
        && adverbial.Tokens.Skip(1).Any(token => (token.IsCapital || token.IsLabel) && Words.Is("rolename", token.Text.ToLowerInvariant()));
}
