using System.Collections.Specialized;
using Reqnroll.Bindings;

namespace Reqnroll;

public sealed class FeatureInfo
{
    internal FeatureInfo(string title, string description, string folderPath, string[] tags) =>
        (Title, Description, FolderPath, Tags) = (title, description, folderPath, tags);

    public string Title { get; }

    public string Description { get; }

    public string FolderPath { get; }

    public string[] Tags { get; }
}

public sealed class RuleInfo
{
    internal RuleInfo(string title, string description, string[] tags) => (Title, Description, Tags) = (title, description, tags);

    public string Title { get; }

    public string Description { get; }

    public string[] Tags { get; }
}

public sealed class ScenarioInfo
{
    internal ScenarioInfo(string title, string description, string[] tags, string[] inheritedTags, IOrderedDictionary arguments) =>
        (Title, Description, Tags, CombinedTags, Arguments) = (title, description, tags, [.. tags, .. inheritedTags], arguments);

    public string Title { get; }

    public string Description { get; }

    /// <summary>The tags of the scenario and of its examples block.</summary>
    public string[] Tags { get; }

    /// <summary>As <see cref="Tags"/>, with those of the feature and the rule.</summary>
    public string[] CombinedTags { get; }

    public IOrderedDictionary Arguments { get; }
}

public sealed class StepInfo
{
    internal StepInfo(StepDefinitionType type, string text, DataTable? table, string? multilineText) =>
        (StepDefinitionType, Text, Table, MultilineText) = (type, text, table, multilineText);

    public StepDefinitionType StepDefinitionType { get; }

    public string Text { get; }

    public Table? Table { get; }

    public string? MultilineText { get; }
}
