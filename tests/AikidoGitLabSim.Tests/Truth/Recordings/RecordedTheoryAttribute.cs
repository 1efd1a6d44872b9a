namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>A theory about recordings; it is skipped, and says so, where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RecordedTheoryAttribute : TheoryAttribute
{
    public RecordedTheoryAttribute() => Skip = RecordingFolder.Missing;
}
