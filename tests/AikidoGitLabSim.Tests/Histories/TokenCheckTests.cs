using AikidoGitLabSim.Histories;

namespace AikidoGitLabSim.Tests.Histories;

/// <summary>Which histories of a token are linearizable. Each operation has its start and its end.</summary>
public sealed class TokenCheckTests
{
    [Theory]
    [InlineData("Use Live 2-3, Use Dead 4-9, Revoke Revoked 5-6", "a use may see what a revocation that is under way does")]
    [InlineData("Revoke Revoked 2-5, Use Live 4-6, Use Dead 3-4", "a revocation may take effect at any time until it is answered")]
    [InlineData("Revoke Revoked 2-3, Revoke Revoked 4-5", "a revoked token is revoked again")]
    [InlineData("Rotate Rotated 2-5, Rotate Dead 3-6, Revoke Revoked 6-7", "one of two rotations wins")]
    [InlineData("Revoke Unknown 2-3, Use Live 4-5, Use Dead 6-7", "a request without an answer may take effect later")]
    [InlineData("Revoke Unknown 2-3, Use Live 4-5", "or never")]
    [InlineData("Revoke Nothing 2-3, Use Live 4-5", "a request that was refused has no effect")]
    [InlineData("Revoke Unknown 2-4, Rotate Rotated 5-6, Use Dead 7-8", "a request without an answer may have lost to a rotation")]
    public void A_possible_history_is_accepted(string history, string why) => TokenCheck.Run(Of(history)).ShouldBeEmpty(why);

    [Theory]
    [InlineData("Revoke Revoked 2-3, Use Live 4-5", "was accepted")]
    [InlineData("Use Dead 2-3, Revoke Revoked 4-5", "nothing ended it")]
    [InlineData("Use Dead 2-3", "nothing ended it")]
    [InlineData("Revoke Nothing 2-3, Use Dead 4-5", "nothing ended it")]
    [InlineData("Rotate Rotated 2-5, Rotate Rotated 3-6", "was rotated by 2 requests")]
    [InlineData("Revoke Revoked 2-3, Rotate Rotated 4-5", "was rotated after Revoke")]
    [InlineData("Revoke Unknown 2-3, Use Dead 4-5, Use Live 6-7", "was accepted")]
    [InlineData("Use Dead 2-3, Use Live 4-5, Revoke Unknown 1-2", "was accepted")]
    [InlineData("Use Dead 2-3, Revoke Unknown 4-5", "nothing ended it")]
    [InlineData("Revoke Revoked 2-8, Use Dead 3-4, Use Live 5-6", "was accepted")]
    public void An_impossible_history_is_found(string history, string what) =>
        TokenCheck.Run(Of(history)).ShouldContain(problem => problem.Contains(what, StringComparison.Ordinal));

    private static TokenHistory Of(string history)
    {
        var token = new TokenHistory("w", 1, "secret");
        token.Add(new Operation(OperationKind.Create, Outcome.Live, 0, 1, 0));
        foreach (var operation in history.Split(", "))
        {
            var parts = operation.Split(' ', '-');
            token.Add(new Operation(Enum.Parse<OperationKind>(parts[0]), Enum.Parse<Outcome>(parts[1]), Number(parts[2]), Number(parts[3]),
                0));
        }

        return token;
    }

    private static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
