using System.Diagnostics;
using System.Globalization;

namespace AikidoGitLabSim.Histories;

/// <summary>
/// Decides whether the history of one token is linearizable. That is so if there is an instant at which the token ends, such that each
/// operation has a moment between its start and its end on the right side of it: what saw the token alive before, what saw it dead after,
/// and the one that ended it just then. Operations that only look do not hinder each other, so that bounds on that instant are all
/// there is to check.
/// </summary>
internal static class TokenCheck
{
    /// <summary>What is wrong; empty: nothing.</summary>
    public static IEnumerable<string> Run(TokenHistory token)
    {
        var operations = token.Operations;
        var rotations = operations.Count(one => one.Outcome == Outcome.Rotated);
        if (rotations > 1)
            return [$"{Name(token)} was rotated by {rotations} requests"];
        var live = operations.Where(one => one.Outcome == Outcome.Live).MaxBy(one => one.Began);
        var dead = operations.Where(one => one.Outcome is Outcome.Dead or Outcome.Revoked or Outcome.Rotated).OrderBy(one => one.Ended)
            .Cast<Operation?>().FirstOrDefault();
        return dead is { } first ? Run(token, operations, live, first, rotations > 0) : [];
    }

    // The token ends between the last start of what saw it alive and the first end of what saw it dead. What ended it began before that:
    // the rotation where there is one, else a revocation or a request without an answer.
    private static IEnumerable<string> Run(TokenHistory token, IReadOnlyList<Operation> operations, Operation live, Operation dead,
        bool isRotated)
    {
        if (live.Began > dead.Ended)
            yield return $"{Name(token)} was accepted {Span(live.Began - dead.Ended)} after {Said(dead)}";
        if (!operations.Any(one => one.Began < dead.Ended && (isRotated
            ? one.Outcome == Outcome.Rotated
            : one.Outcome is Outcome.Revoked or Outcome.Unknown)))
            yield return isRotated
                ? $"{Name(token)} was rotated after {Said(dead)}"
                : $"{Name(token)} was acknowledged, is refused, and nothing ended it";
    }

    private static string Said(Operation operation) => $"{operation.Kind} said that it is {operation.Outcome}";

    private static string Name(TokenHistory token) => $"token {token.Id} of world {token.World}";

    private static string Span(long ticks) =>
        string.Create(CultureInfo.InvariantCulture, $"{ticks * 1000.0 / Stopwatch.Frequency:0.0} ms");
}
