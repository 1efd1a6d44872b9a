namespace AikidoGitLabSim.Tests.Truth.Simulators;

/// <summary>The simulator did not take a world file; the message is its answer.</summary>
internal sealed class WorldRefusedException(string message) : Exception(message);
