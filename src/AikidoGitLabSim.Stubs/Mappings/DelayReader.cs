using AikidoGitLabSim.Stubs.Responses;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>Reads how long an answer is held back.</summary>
internal static class DelayReader
{
    /// <summary>Reads a distribution of delays.</summary>
    /// <returns>Null: it is refused, and the problems say why.</returns>
    public static Delay? Read(MappingFields fields)
    {
        Delay? delay = fields.Text("type") switch
        {
            "fixed" => Fixed(fields),
            "uniform" => Uniform(fields),
            "lognormal" => LogNormal(fields),
            _ => null,
        };
        fields.RefuseRest();
        if (delay is null)
        {
            fields.Problems.Add(
                fields.Source, fields.At("type"), "this is not a distribution of delays",
                "write type fixed with milliseconds, uniform with lower and upper (lower first), or lognormal with median, sigma and "
                    + "perhaps maxValue");
        }

        return delay;
    }

    private static FixedDelay? Fixed(MappingFields fields) =>
        fields.Number("milliseconds", 0, Delay.Longest) is { } milliseconds ? new FixedDelay(milliseconds) : null;

    private static UniformDelay? Uniform(MappingFields fields) =>
        (fields.Number("lower", 0, Delay.Longest), fields.Number("upper", 0, Delay.Longest)) is ({ } lower, { } upper) && lower <= upper
            ? new UniformDelay(lower, upper)
            : null;

    private static LogNormalDelay? LogNormal(MappingFields fields) =>
        (fields.Fraction("median"), fields.Fraction("sigma"), fields.Fraction("maxValue")) is ({ } median, { } sigma, var most)
            ? new LogNormalDelay(median, sigma, most)
            : null;
}
