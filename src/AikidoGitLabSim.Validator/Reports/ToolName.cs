namespace AikidoGitLabSim.Validator.Reports;

internal static class ToolName
{
    public static readonly string Full = $"AikidoGitLabSim.Validator {typeof(ToolName).Assembly.GetName().Version?.ToString(3)}";

    public static readonly string ForHeader = Full.Replace(' ', '/');
}
