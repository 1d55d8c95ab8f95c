using CodeGuruProfiler.NetTrace.Naming;

namespace CodeGuruProfiler.NetTrace;

/// <summary>Names of frames as the source code has them, from the names that the runtime has.</summary>
/// <remarks>
/// <para>
/// An async method, an iterator, a lambda, and a local function are compiled into methods of generated types. Their frames get the name of the method that contains
/// them: <c>Shop.Orders.PostAsync()</c>, <c>Shop.Orders.Items()</c>, <c>Shop.Orders.Run.lambda()</c>, <c>Shop.Orders.Run.Local(int)</c>.
/// The parameters of async methods and iterators are not known, hence the empty parentheses.
/// </para>
/// <para>
/// Instantiations of a generic type or method are one frame, <c>Shop.Cache&lt;,&gt;.Get(T)</c>: the runtime does not know the names of type parameters, so that those of
/// a type are <c>T</c>, <c>T1</c>, <c>T2</c>, and those of a method <c>U</c>, <c>U1</c>, <c>U2</c>. Names of dynamic methods lose what changes from run to run:
/// their signature, and a number at their end.
/// </para>
/// </remarks>
public static class FrameName
{
    /// <summary>Returns the name of a method's frame.</summary>
    /// <param name="typeName">The full name of the type, as the runtime writes it (<see cref="MethodEvent.Namespace"/>).</param>
    /// <param name="methodName">The name of the method, as the runtime writes it (<see cref="MethodEvent.Name"/>).</param>
    /// <param name="signature">The signature, as the runtime writes it (<see cref="MethodEvent.Signature"/>).</param>
    /// <returns>The name, such as <c>Shop.Orders.PostAsync(int)</c>. Text that is not a name of the compiler is kept as it is.</returns>
    public static string Format(ReadOnlySpan<char> typeName, ReadOnlySpan<char> methodName, ReadOnlySpan<char> signature)
    {
        var name = new NameBuilder(stackalloc char[256]);
        if (typeName.SequenceEqual(DynamicMethodName.TypeName))
        {
            DynamicMethodName.Append(ref name, methodName);
            return name.ToString();
        }

        bool hasParameters = MemberName.Append(ref name, typeName, methodName);
        if (hasParameters)
        {
            ParameterList.Append(ref name, signature);
        }
        else
        {
            name.Append("()");
        }

        return name.ToString();
    }

    /// <summary>Returns the name of a method's frame as other .NET tools show it.</summary>
    /// <param name="modulePath">The path of the module's file; only its name without <c>.dll</c> or <c>.exe</c> is used. May be empty.</param>
    /// <param name="typeName">The full name of the type, as the runtime writes it.</param>
    /// <param name="methodName">The name of the method, as the runtime writes it.</param>
    /// <param name="signature">The signature, as the runtime writes it; its parameters are used.</param>
    /// <returns>The name, such as <c>Shop!Shop.Orders.PostAsync(int32)</c>.</returns>
    public static string FormatRuntimeName(
        ReadOnlySpan<char> modulePath, ReadOnlySpan<char> typeName, ReadOnlySpan<char> methodName, ReadOnlySpan<char> signature)
    {
        var name = new NameBuilder(stackalloc char[256]);
        ReadOnlySpan<char> module = ModuleName.FromPath(modulePath);
        if (!module.IsEmpty)
        {
            name.Append(module);
            name.Append('!');
        }

        if (!typeName.IsEmpty)
        {
            name.Append(typeName);
            name.Append('.');
        }

        name.Append(methodName);
        name.Append(ParameterList.Find(signature));
        return name.ToString();
    }
}
