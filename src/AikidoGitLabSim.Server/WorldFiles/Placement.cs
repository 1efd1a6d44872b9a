using AikidoGitLabSim.GitLab.Groups;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>GitLab's rule that nothing is more visible than what it lies in.</summary>
internal static class Placement
{
    public static void RejectVisibility(Fields fields, Visibility own, string where, Visibility around)
    {
        var (ownWord, aroundWord) = (Vocabulary.Visibilities.Of(own), Vocabulary.Visibilities.Of(around));
        fields.Reject("visibility", $"{ownWord}, but {where} is {aroundWord}", $"write visibility: {aroundWord} here, or {ownWord} there");
    }
}
