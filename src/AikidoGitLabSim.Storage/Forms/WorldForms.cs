using System.Runtime.CompilerServices;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Storage.Forms;

/// <summary>The forms of worlds that were written, each made once: a fork costs no second one.</summary>
internal sealed class WorldForms
{
    private readonly ConditionalWeakTable<World, WorldForm> _forms = [];

    /// <summary>The form of a world.</summary>
    public WorldForm Of(World world) => _forms.GetValue(world, WorldForm.Of);

    /// <summary>The id of a world's form.</summary>
    public string IdOf(World world) => Of(world).Id;
}
