using System.Reflection;
using Xunit.Abstractions;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>The method of a feature's class under the name of a scenario: result files and IDEs name a test by its method.</summary>
internal sealed class ScenarioMethod(IMethodInfo method, string name) : IReflectionMethodInfo
{
    public MethodInfo MethodInfo { get; } = ((IReflectionMethodInfo)method).MethodInfo;

    public string Name => name;

    public bool IsAbstract => method.IsAbstract;

    public bool IsGenericMethodDefinition => method.IsGenericMethodDefinition;

    public bool IsPublic => method.IsPublic;

    public bool IsStatic => method.IsStatic;

    public ITypeInfo ReturnType => method.ReturnType;

    public ITypeInfo Type => method.Type;

    public IEnumerable<IAttributeInfo> GetCustomAttributes(string assemblyQualifiedAttributeTypeName) =>
        method.GetCustomAttributes(assemblyQualifiedAttributeTypeName);

    public IEnumerable<ITypeInfo> GetGenericArguments() => method.GetGenericArguments();

    public IEnumerable<IParameterInfo> GetParameters() => method.GetParameters();

    public IMethodInfo MakeGenericMethod(params ITypeInfo[] typeArguments) => method.MakeGenericMethod(typeArguments);
}
