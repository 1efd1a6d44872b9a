using System.Globalization;

namespace AikidoGitLabSim.Validator.Knowledge;

internal static class Invariant
{
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
