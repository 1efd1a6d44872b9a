using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Api;
using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Compares a new token with what the page says of it, through the API.</summary>
internal static class NewToken
{
    // What a page puts on the clipboard is kept in the page itself: all pages of a browser share one clipboard.
    public const string ClipboardScript = """
        (() => {
          window.simCopied = null;
          const keep = text => { window.simCopied = text; };
          if (navigator.clipboard) navigator.clipboard.writeText = async text => keep(text);
          document.addEventListener('copy', event => {
            const active = document.activeElement;
            const picked = active && 'selectionStart' in active && typeof active.value === 'string'
              ? active.value.slice(active.selectionStart, active.selectionEnd) : String(getSelection());
            keep((event.clipboardData && event.clipboardData.getData('text/plain')) || picked);
          });
        })();
        """;

    /// <summary>Reads the new token and compares it.</summary>
    public static async Task ExamineAsync(WalkSession session)
    {
        if (TokenScreens.Created(session.Screen.Tree) is not { } field)
            return;
        var secret = TokenScreens.TokenValue.Match(await session.Screen.At(field).InputValueAsync()) is { Success: true } shown
            ? shown.Value
            : await CopiedAsync(session);
        if (secret is null)
            return;
        session.Keep(secret);
        if (await session.Api.ReadAsync(session.Target.GitLabUrl, secret) is { } facts)
            Compare(session, facts);
    }

    /// <summary>Presses the button that copies the token.</summary>
    /// <returns>What the page put on the clipboard; null where it put no token there.</returns>
    public static async Task<string?> CopiedAsync(WalkSession session)
    {
        if (TokenScreens.CopyButton(session.Screen.Tree) is not { } button || !await session.Screen.PressAsync(button))
            return null;
        var copied = await session.Screen.Page.EvaluateAsync<string?>("window.simCopied");
        return copied is not null && TokenScreens.TokenValue.IsMatch(copied) ? copied : null;
    }

    private static void Compare(WalkSession session, TokenProperties facts)
    {
        if (session.ClearedDate is var (step, _) && step.Outcome is { } cleared)
        {
            step.Outcome = facts.ExpiresAt is { } day
                ? StepOutcome.Differs(
                    cleared.Tried,
                    $"{cleared.Seen} GitLab sets a date all the same: the token expires on {day}.",
                    "Say that GitLab sets an expiration date of at most 365 days.")
                : StepOutcome.Holds(cleared.Tried, $"{cleared.Seen} The API says that the token does not expire.");
        }

        if (session.ScopeStep is { Outcome: { Outcome: VerdictOutcome.Holds } chosen } scopes)
        {
            var wanted = scopes.Statement.Values;
            scopes.Outcome = wanted.All(facts.Scopes.Contains)
                ? chosen with { Seen = $"{chosen.Seen} The API says that the token has {Phrases.List(facts.Scopes)}." }
                : StepOutcome.Differs(chosen.Tried, $"The API says that the token has {Phrases.List(facts.Scopes)}.");
        }

        session.Facts = facts;
    }
}
