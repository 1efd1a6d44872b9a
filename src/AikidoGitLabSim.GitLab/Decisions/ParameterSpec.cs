using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>One parameter that a route declares; what is not declared is ignored, as Grape does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its text has to be.</param>
public sealed record ParameterSpec(string Name, ParameterType Type)
{
    /// <summary>Whether the request fails without it, by release.</summary>
    public History<bool>? Required { get; init; }

    /// <summary>The values it may have, by release; null: any.</summary>
    public Func<GitLabVersion, ImmutableArray<string>>? Values { get; init; }

    /// <summary>A value that is refused with words of its own (Grape's <c>except_values</c>).</summary>
    public string? Except { get; init; }

    /// <summary>Whether numbers below one are refused (GitLab's flag <c>only_positive_pagination_values</c>).</summary>
    public bool Positive { get; init; }

    /// <summary>Whether a blank value is refused (Grape's <c>allow_blank: false</c>).</summary>
    public bool NotBlank { get; init; }

    /// <summary>The releases that declare it.</summary>
    public VersionRange Exists { get; init; }

    /// <summary>Whether the request fails without it in a release.</summary>
    public bool IsRequired(GitLabVersion version) => Required?.At(version) ?? false;

    /// <summary>A parameter the request fails without, in every release.</summary>
    public static ParameterSpec Need(string name, ParameterType type) =>
        new(name, type) { Required = new History<bool>(new HistoryRow<bool>(GitLabVersion.Oldest, true, "the route's declaration")) };

    /// <summary>The same parameter, with a closed set of values in every release.</summary>
    public ParameterSpec OneOf(params ImmutableArray<string> values) => this with { Values = _ => values };
}
