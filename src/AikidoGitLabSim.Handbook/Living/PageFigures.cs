using System.Globalization;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Living;

/// <summary>Finds current pictures for the figures of a page.</summary>
public static class PageFigures
{
    /// <summary>A picture for every figure whose step a walk carried out; the newest edition that was walked goes first.</summary>
    public static IReadOnlyList<PageFigure> Of(LivingReport report)
    {
        var statements = report.Check.Page.Statements;
        var figures = statements.Index().Where(pair => pair.Item.Kind == StatementKind.Figure).ToList();
        return [.. figures.Select((pair, at) => Of(report, statements, pair.Index, at + 1)).OfType<PageFigure>()];
    }

    private static PageFigure? Of(LivingReport report, IReadOnlyList<Statement> statements, int index, int number)
    {
        if (statements.Take(index).LastOrDefault(before => before.Action is not null) is not { } step)
            return null;
        return report.Walks.Reverse()
            .SelectMany(walk => walk.Statements.Where(one => one.Statement == step && one.Figure is not null), (walk, one) =>
                (walk.Edition, one.Figure))
            .Where(found => found.Figure is not null)
            .Select(found => new PageFigure(
                string.Create(CultureInfo.InvariantCulture, $"figure-{number}.webp"), statements[index].Position.Line, found.Edition,
                    found.Figure ?? throw new InvalidOperationException("A figure is missing")))
            .FirstOrDefault();
    }
}
