namespace AikidoGitLabSim.Features.Acceptance;

public sealed class RunLog
{
    public string Text { get; set; } = string.Empty;
}
