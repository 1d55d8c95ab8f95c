using System.Collections;

namespace CodeGuruProfiler.Client.Tests.Operations.Coverage;

/// <summary>Which members of the model an object sets, however deep. A member of a list's elements counts when one of them sets it.</summary>
internal static class ObjectMembers
{
    /// <param name="structure">The shape of the object.</param>
    /// <param name="value">The object.</param>
    /// <param name="countsDefaults">Whether false and 0 count as set, which they do not where they could also stand for a missing member.</param>
    public static HashSet<string> Set(string structure, object value, bool countsDefaults)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Visit(structure, value, string.Empty, countsDefaults, found);
        return found;
    }

    private static void Visit(string shape, object? value, string path, bool countsDefaults, HashSet<string> found)
    {
        if (!IsSet(value, countsDefaults))
        {
            return;
        }

        found.Add(path);
        switch (ServiceModel.Type(shape))
        {
            case "structure":
                foreach (ModelMember member in ServiceModel.Members(shape))
                {
                    Visit(member.Target, Property(value!, member), $"{path}.{member.Name}", countsDefaults, found); // IsSet: it is not null.
                }

                break;
            case "list":
                foreach (object? element in (IEnumerable)value!) // IsSet: it is not null.
                {
                    Visit(ServiceModel.Element(shape), element, path + "[]", countsDefaults, found);
                }

                break;
            case "map":
                foreach (object entry in (IEnumerable)value!) // IsSet: it is not null.
                {
                    Visit(ServiceModel.Value(shape), entry.GetType().GetProperty("Value")!.GetValue(entry), path + "{}", countsDefaults, found);
                }

                break;
        }
    }

    private static object? Property(object owner, ModelMember member)
        => (owner.GetType().GetProperty(member.PropertyName) ?? throw new InvalidOperationException($"{owner.GetType().Name} has no {member.PropertyName}."))
            .GetValue(owner);

    private static bool IsSet(object? value, bool countsDefaults) => value switch
    {
        null => false,
        string text => text.Length > 0,
        ReadOnlyMemory<byte> bytes => bytes.Length > 0,
        IEnumerable items => items.Cast<object>().Any(),
        ValueType number when !countsDefaults => !number.Equals(Activator.CreateInstance(number.GetType())),
        _ => true,
    };
}
