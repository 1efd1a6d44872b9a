using AikidoGitLabSim.Shared;

namespace AikidoGitLabSim.Validator.Reports;

internal static class ToolName
{
    public static readonly string Full = $"AikidoGitLabSim.Validator {BuildVersion.Of(typeof(ToolName).Assembly)}";

    public static readonly string ForHeader = Full.Replace(' ', '/');
}
