using Spectre.Console.Rendering;

namespace AikidoGitLabSim.Validator.Layouts;

/// <summary>A line as it is, however wide the console: an address that is broken in two cannot be copied.</summary>
internal sealed class WholeLine(Line line) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [new(line.Text, Palette.Style(line.Mood)), Segment.LineBreak];
}
