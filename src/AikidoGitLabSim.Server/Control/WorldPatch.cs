using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server.WorldFiles;
using AikidoGitLabSim.Server.Worlds;

namespace AikidoGitLabSim.Server.Control;

/// <summary>The body of a change to a world: edition, settings, clock. All of it is checked before any of it is done.</summary>
internal static class WorldPatch
{
    private static readonly string[] Keys = ["edition", "settings", "clock"];

    /// <summary>Changes a world. The jobs that were due before run first, those of the time that is skipped after.</summary>
    /// <returns>What is wrong; empty: the world is changed.</returns>
    public static ImmutableArray<WorldFileProblem> Apply(WorldSlot slot, string text, DateTimeOffset realNow)
    {
        if (!TryRead(text, slot.Current, realNow, out _, out var wrong))
            return wrong;
        slot.Apply(world => new PassTime(world.Clock.Now(realNow)));

        // A change that says only a part is made again when another one got in between, on this replica or on another.
        ImmutableArray<WorldFileProblem> problems = [];
        slot.Apply(world => TryRead(text, world, realNow, out var command, out problems) ? command : null);
        if (problems.IsEmpty)
            slot.Apply(world => new PassTime(world.Clock.Now(realNow)));
        return problems;
    }

    public static bool TryRead(
        string text, World world, DateTimeOffset realNow, [NotNullWhen(true)] out Configure? command,
        out ImmutableArray<WorldFileProblem> problems)
    {
        command = null;
        var found = new ProblemList();
        if (WorldFileReader.Parse(text, found) is { } root && Fields.Of(root, new FilePlace(""), Keys, found) is { } fields)
        {
            if (!fields.Keys.Any())
                found.Add(1, "", "nothing to change", "write edition, settings or clock");
            command = Read(fields, world, realNow);
        }
        else if (!found.Any)
        {
            found.Add(1, "", "nothing to change", "write edition, settings or clock");
        }

        problems = found.InOrder();
        return command is not null && !found.Any;
    }

    private static Configure Read(Fields fields, World world, DateTimeOffset realNow)
    {
        var edition = Preamble.EditionOf(fields);
        var settings = SettingsSection.Read(fields, world.Settings, edition ?? world.Edition);
        return new Configure(edition, settings == world.Settings ? null : settings, ClockPatch.Read(fields, world.Clock, realNow));
    }
}
