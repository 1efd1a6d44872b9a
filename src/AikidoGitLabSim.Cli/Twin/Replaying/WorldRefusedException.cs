using AikidoGitLabSim.Cli.Twin.Inferring;
using AikidoGitLabSim.Cli.Twin.Comparing;
using AikidoGitLabSim.Cli.Twin.Recorded;
namespace AikidoGitLabSim.Cli.Twin.Replaying;

/// <summary>The simulator did not take a world file; the message is its answer.</summary>
internal sealed class WorldRefusedException(string message) : Exception(message);
