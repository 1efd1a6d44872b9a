namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>On the class that the build writes for a feature file: its path from the top of the repository.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureAttribute(string path) : Attribute
{
    public string Path { get; } = path;
}
