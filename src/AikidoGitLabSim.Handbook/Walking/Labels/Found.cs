using AikidoGitLabSim.Handbook.Walking.Screens;

namespace AikidoGitLabSim.Handbook.Walking.Labels;

/// <summary>An element that a label names.</summary>
/// <param name="Node">The element.</param>
/// <param name="Shown">The label that GitLab shows.</param>
/// <param name="Difference">How it differs from the label that the page writes.</param>
internal sealed record Found(AriaNode Node, string Shown, LabelDifference Difference);
