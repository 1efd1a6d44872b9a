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
        ["input"] = "The pasted value",
        ["reach"] = "Connection to GitLab",
        ["tls"] = "GitLab's certificate",
        ["gitlab"] = "GitLab's address",
        ["clock"] = "The clock",
        ["token"] = "Validity of the token",
        ["kind"] = "The kind of token",
        ["scopes.required"] = "Required scopes",
        ["scopes.excess"] = "Unneeded scopes",
        ["expiry"] = "Expiration date",
        ["identity"] = "Owner of the token",
        ["version"] = "GitLab's version",
        ["tier"] = "The subscription",
        ["group"] = "The group",
        ["projects"] = "Readable projects",
        ["repo.api"] = "Reading code through the API",
        ["repo.git"] = "Reading code through git",
        ["ratelimit"] = "Rate limit",
        ["reuse"] = "Other use of the token",
        ["consistency"] = "Consistency of GitLab's answers",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Creates the view of a check's result. A check without a topic of its own is called by its name.</summary>
    internal static FindingView Of(CheckResult check) => new(Topics.GetValueOrDefault(check.Id, check.Id), check.Message, check.Fix);
}
