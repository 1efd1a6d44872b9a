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
        else if (clause.Adverbials.Select(adverbial => adverbial.Tokens).FirstOrDefault(IsDeedBefore) is { } before)
            foreach (var draft in Before(block, clause, before, memory))
                yield return (draft, before);
        if (clause.Adverbials.FirstOrDefault(IsRole) is { } role)
            yield return (new Draft(StatementKind.Prerequisite) { First = role.Tokens[0], Last = role.Tokens[^1] }, role.Tokens);
    }

    // "Having pasted the token, …", "after signing in, …", "after **A** has been pressed, …"
    private static Draft? Done(PageBlock block, Clause clause, Memory memory)
    {
        if (clause.Adverbials is not [{ Tokens: [{ Word: "having" or "after" or "once" }, _, ..] tokens }, ..])
            return null;
        var pressed = PressedIn(tokens);
        StatementAction? action = Pasted(tokens) ? StatementAction.Paste : SignedIn(tokens) ? StatementAction.SignIn
            : pressed is not null && memory.Control?.Text != pressed.Text ? StatementAction.Click : null;
        return action is null ? null : new Draft(StatementKind.Action, action)
        {
            Target = action == StatementAction.Click && pressed is not null ? [Parts.Of(block, [pressed])]
                : [], First = tokens[0], Last = tokens[^1],
        };
    }

    // "After clicking **A**, …", "once logged in, …"
    private static bool IsDeedBefore(Token[] tokens) => tokens is [{ Word: "after" or "once" or "having" or "upon" }, _, ..]
        && (SignedIn(tokens) || (tokens.VerbAt(1, tokens[0].Is("having") ? VerbForm.Participle
            : VerbForm.Gerund) is
        {
            Meaning: "click" or "choose" or "tick" or "enter" or "paste"
            or "submit" or "open"
        } && tokens.Any(token => token is { IsLabel: true, Url: null })));

    private static IEnumerable<Draft> Before(PageBlock block, Clause clause, Token[] tokens, Memory memory)
    {
        var label = Array.Find(tokens, token => token.IsLabel);
        if (tokens.VerbAt(1, VerbForm.Gerund, VerbForm.Participle) is not { } verb || (label is not null && IsKnown(label, memory)))
            return [];
        var own = new Clause(tokens, "", []);
        return Instructions.Do(Instructions.DeedOf(block, own, memory, [], verb, 1))
            .Select(draft => draft with { First = tokens[0], Last = tokens[^1] });
    }

    // The page told the deed before.
    private static bool IsKnown(Token label, Memory memory) => memory.Control?.Text == label.Text || memory.Option?.Text == label.Text
        || memory.Field?.Text == label.Text;

    private static bool Pasted(Token[] tokens) =>
        tokens[0].Is("having") && tokens.VerbAt(1, VerbForm.Participle) is { Meaning: "paste" };

    private static bool SignedIn(Token[] tokens) => tokens.VerbAt(1, VerbForm.Gerund) is { Meaning: "sign-in" };

    // "After **A** has been pressed", "once the **A** button has been clicked"
    private static Token? PressedIn(Token[] tokens) => tokens[0].Word is "after" or "once"
        && tokens.VerbAt(tokens.Length - 1, VerbForm.Participle) is { Meaning: "click" }
            && tokens.Any(token => token.Word is "is" or "been" or "was")
            ? Array.Find(tokens, token => token is { IsLabel: true, Url: null }) : null;

    // "As Owner of the group, …"
    private static bool IsRole(Adverbial adverbial) => adverbial.Tokens is [{ Word: "as" }, _, ..]
        && adverbial.Tokens.Skip(1).Any(token => (token.IsCapital || token.IsLabel) && Words.Is("rolename", token.Text.ToLowerInvariant()));
}
