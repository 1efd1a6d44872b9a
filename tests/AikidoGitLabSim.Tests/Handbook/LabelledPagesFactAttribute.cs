using AikidoGitLabSim.Support;

namespace AikidoGitLabSim.Tests.Handbook;

/// <summary>Runs where the labelled pages are; elsewhere it is shown as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LabelledPagesFactAttribute : FactAttribute
{
    public LabelledPagesFactAttribute()
    {
        if (!Directory.Exists(Folder))
            Skip = $"not run: the labelled pages are not in {Folder}";
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "..", "shared");
}
