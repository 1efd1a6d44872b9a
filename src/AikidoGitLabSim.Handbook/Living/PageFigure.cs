using AikidoGitLabSim.Handbook.Walking.Pictures;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>A current picture for a figure of the page.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Line">The line of the figure on the page.</param>
/// <param name="Edition">The edition that it shows.</param>
/// <param name="Picture">The picture; its caption is the text alternative.</param>
public sealed record PageFigure(string File, int Line, string Edition, StepPicture Picture);
