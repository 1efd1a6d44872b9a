using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

internal static class Outcomes
{
    public static Outcome<T> Done<T>(World world, T value) => new(world, value, null);

    public static Outcome<T> Refused<T>(World world, Problem refusal) => new(world, default, refusal);
}
