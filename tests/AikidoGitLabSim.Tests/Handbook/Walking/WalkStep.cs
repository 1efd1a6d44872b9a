namespace AikidoGitLabSim.Tests.Handbook.Walking;

/// <summary>The steps of the page that the table is about.</summary>
public enum WalkStep
{
    Way,
    Open,
    Date,
    Scopes,
    Send,
    Copy,
    Paste,
}
