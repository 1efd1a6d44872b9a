using AikidoGitLabSim.Handbook.Pages;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>A part of a target or value, with its place in the source.</summary>
internal sealed record Part(string Text, Position Position);
