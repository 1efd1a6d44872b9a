namespace AikidoGitLabSim.Tests.Truth.Recordings;

/// <summary>Tests that need the recordings of real GitLabs. Without them, they are reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RecordingsTheoryAttribute : TheoryAttribute
{
    public RecordingsTheoryAttribute()
    {
        if (RecordingFolder.Files.Count == 0)
            Skip = $"not run: there are no recordings; set {RecordingFolder.Variable} to their folder";
    }
}
