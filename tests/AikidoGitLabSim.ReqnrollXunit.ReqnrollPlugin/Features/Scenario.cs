using System.Collections.Specialized;
using System.Globalization;
using Reqnroll;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>A scenario, or one Examples row of an outline.</summary>
/// <param name="Index">Its number among the pickles of the file.</param>
/// <param name="DisplayName">The name with the values of the row.</param>
/// <param name="Title">The name as written.</param>
/// <param name="Description">The text below the name.</param>
/// <param name="OwnTags">The tags of the scenario and its Examples, without <c>@</c>.</param>
/// <param name="InheritedTags">The tags of the feature and the rule.</param>
/// <param name="Rule">The rule that it belongs to.</param>
/// <param name="Arguments">The values of the row by column.</param>
/// <param name="Line">The line of the scenario or the row, which identifies it within the file.</param>
/// <param name="Steps">The steps, those of the backgrounds first.</param>
internal sealed record Scenario(
    int Index,
    string DisplayName,
    string Title,
    string Description,
    string[] OwnTags,
    string[] InheritedTags,
    RuleInfo? Rule,
    IReadOnlyList<KeyValuePair<string, string>> Arguments,
    int Line,
    IReadOnlyList<Step> Steps)
{
    public IEnumerable<string> Tags => OwnTags.Concat(InheritedTags);

    public bool IsIgnored => Tags.Contains("ignore", StringComparer.OrdinalIgnoreCase);

    /// <summary>A new instance for each run: Reqnroll counts the steps of the run in it.</summary>
    public ScenarioInfo CreateInfo()
    {
        var arguments = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in Arguments)
            arguments[name] = value;
        return new ScenarioInfo(Title, Description, OwnTags, arguments, InheritedTags, Index.ToString(CultureInfo.InvariantCulture));
    }
}
