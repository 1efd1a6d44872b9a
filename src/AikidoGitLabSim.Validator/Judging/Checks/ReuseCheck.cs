using System.Net;
using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>Whether the token is old, or used from several networks. Only where it was asked for: the addresses are the users' own
/// affair.</summary>
internal static class ReuseCheck
{
    private const int Old = 365;

    public static Finding Judge(Answers answers)
    {
        if (!answers.Input.Reuse)
            return Finding.NotApplicable("Not requested (--reuse).");
        if (answers.Token is not { } token)
            return NotAsked.Of(answers, "Where the token was used", CheckIds.Token);
        if (token.LastUsedIps?.Select(Network).Distinct(StringComparer.Ordinal).Count() is > 1 and var networks)
            return Finding.Info(
                Codes.ReuseShared, $"It was used from {Invariant.Text(networks)} networks recently: someone else may have it, too.",
                NewTokenAdvice.Make(answers, "Make a token for Aikido only, and revoke this one when it is no longer used"));
        if (token.CreatedAt is { } made && answers.JudgedAt - made > TimeSpan.FromDays(Old))
            return Finding.Info(Codes.ReuseOld, $"It was made on {made:yyyy-MM-dd}, over a year ago.",
                NewTokenAdvice.Make(answers, "Make a new one"));
        return token is { LastUsedIps: null, CreatedAt: null }
            ? Finding.Unknown(Codes.ReuseUnknown, "This GitLab does not report where and since when the token is used.",
                "Check the list of tokens on the page where it was made.")
            : Finding.Pass(token.LastUsedIps is null
                ? "It is less than a year old. This GitLab does not report from where it is used."
                : "It is less than a year old, and used from one network.");
    }

    // The part of an address that a household or office shares: 24 bits of the old kind, 48 of the new.
    private static string Network(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed))
            return address;
        var bytes = parsed.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, bytes.Length == 4 ? 3 : 6));
    }
}
