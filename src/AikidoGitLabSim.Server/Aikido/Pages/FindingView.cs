using System.Collections.Frozen;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Server.Aikido.Pages;

/// <summary>One finding as the page shows it.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Found">What was found.</param>
/// <param name="ToDo">What to do; null when there is nothing to do.</param>
public sealed record FindingView(string Topic, string Found, string? ToDo)
{
    private static readonly FrozenDictionary<string, string> Topics = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["input"] = "What was pasted",
        ["reach"] = "The way to GitLab",
        ["tls"] = "GitLab's certificate",
        ["gitlab"] = "GitLab's address",
        ["clock"] = "The clock",
        ["token"] = "Whether GitLab takes the token",
        ["kind"] = "The kind of token",
        ["scopes.required"] = "The scopes that scanning needs",
        ["scopes.excess"] = "Scopes beyond those",
        ["expiry"] = "When it ends",
        ["identity"] = "Whose token it is",
        ["version"] = "GitLab's version",
        ["tier"] = "The subscription",
        ["group"] = "The group",
        ["projects"] = "The projects it can read",
        ["repo.api"] = "Code through the API",
        ["repo.git"] = "Code through git",
        ["ratelimit"] = "Room for more requests",
        ["reuse"] = "Who else uses it",
        ["consistency"] = "Whether GitLab's answers agree",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Puts a check's result into words; a check without a topic of its own goes by its name.</summary>
    internal static FindingView Of(CheckResult check) => new(Topics.GetValueOrDefault(check.Id, check.Id), check.Message, check.Fix);
}
