using System.Globalization;
using Reqnroll.BoDi;

namespace Reqnroll;

public sealed class FeatureContext : ReqnrollContext
{
    internal FeatureContext(FeatureInfo feature, IObjectContainer container) => (FeatureInfo, FeatureContainer) = (feature, container);

    public FeatureInfo FeatureInfo { get; }

    public IObjectContainer FeatureContainer { get; }

    public CultureInfo BindingCulture { get; } = CultureInfo.InvariantCulture;
}
