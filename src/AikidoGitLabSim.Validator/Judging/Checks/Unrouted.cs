using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

/// <summary>What to say where GitLab has no such path: something on the way changed it, as a rule by decoding <c>%2F</c>.</summary>
internal static class Unrouted
{
    public static Finding Of(ReadAnswer answer, string what, string question) => HasEncodedSlash(answer)
        ? Finding.Unknown(
            Codes.PathDecoded,
            $"{question} is not known: the request reached GitLab with a changed path, usually because a proxy turns %2F into a slash.",
            ByNumber(what))
        : Finding.Unknown(
            Codes.Unreadable,
            $"{question} is not known: GitLab reports that its API has no such path ({answer.Exchange.Path.Split('?')[0]}).",
            "Check whether a proxy changes paths; give GitLab's administrator the request id.");

    public static bool HasEncodedSlash(ReadAnswer answer) => answer.Exchange.Path.Contains("%2F", StringComparison.OrdinalIgnoreCase);

    /// <summary>What to do: a number has no slash.</summary>
    public static string ByNumber(string what) =>
        $"Give the {what}'s number instead of its path: --{what} 123. "
        + $"Find it on the {what}'s page in GitLab: the menu with three dots, Copy {what} ID. "
        + "Or make the proxy forward paths unchanged (nginx: proxy_pass without a path; Apache: AllowEncodedSlashes NoDecode).";
}
