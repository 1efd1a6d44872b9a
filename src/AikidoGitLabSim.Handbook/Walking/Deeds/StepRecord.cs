using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Walking.Pictures;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>A statement with what came of it.</summary>
/// <param name="statement">The statement.</param>
internal sealed class StepRecord(Statement statement)
{
    /// <summary>The statement that the step carries out.</summary>
    public Statement Statement { get; } = statement;

    /// <summary>What came of it; null before it was tried. A later step may find out more.</summary>
    public StepOutcome? Outcome { get; set; }

    /// <summary>The pictures that were taken of it.</summary>
    public List<StepPicture> Pictures { get; } = [];

    /// <summary>A picture for the help page; null where none was asked for or could be taken.</summary>
    public StepPicture? Figure { get; set; }
}
