using System.Reflection;
using System.Text.Json;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Coverage;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class OpenEnumTests
{
    private const int EnumCount = 9;

    public static TheoryData<string> Enums => [.. ServiceModel.Enums().Select(shape => shape.Name)];

    [Fact]
    public void Enums_OfTheModel_AreAllOpenEnums()
        => Assert.Equal(
            ServiceModel.Enums().Select(shape => shape.Name).Order(StringComparer.Ordinal),
            typeof(ComputePlatform).Assembly.GetTypes()
                .Where(type => type.IsValueType && type.GetInterfaces().Any(contract => contract.Name == "IOpenEnum`1"))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Enums))]
    public void KnownValues_OfAnEnum_AreThoseOfTheModel(string name)
    {
        Type type = TypeOf(name);

        IEnumerable<string?> known = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(member => member.GetValue(null)?.ToString());

        Assert.Equal(EnumCount, Enums.Count);
        Assert.Equal(ServiceModel.Enums().Single(shape => shape.Name == name).Values.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void AnyValue_OfAnEnum_SurvivesAndIsEqualToItself(string name) => Check(name, nameof(Survives));

    [Theory]
    [MemberData(nameof(Enums))]
    public void Default_OfAnEnum_IsTheEmptyString(string name) => Check(name, nameof(HasAnEmptyDefault));

    [Theory]
    [MemberData(nameof(Enums))]
    public void Json_OfAnEnum_IsItsString(string name) => Check(name, nameof(IsAStringInJson));

    private static void Survives<T>()
        where T : struct, IOpenEnum<T>
    {
        T value = T.FromValue("Of the future");
        var map = new Dictionary<T, int> { [value] = 1 };

        Assert.Equal("Of the future", value.Value);
        Assert.Equal("Of the future", value.ToString());
        Assert.Equal(T.FromValue("Of the future"), value);
        Assert.NotEqual(T.FromValue("of the future"), value);
        Assert.Equal(1, map[T.FromValue("Of the future")]);
        Assert.Throws<ArgumentNullException>(() => T.FromValue(null!)); // A caller without nullable types can do this.
    }

    private static void HasAnEmptyDefault<T>()
        where T : struct, IOpenEnum<T>
    {
        T value = default;

        Assert.Equal("", value.Value);
        Assert.Equal("", value.ToString());
        Assert.Equal(T.FromValue(""), value);
        Assert.Equal(T.FromValue("").GetHashCode(), value.GetHashCode());
    }

    private static void IsAStringInJson<T>()
        where T : struct, IOpenEnum<T>
    {
        var map = new Dictionary<T, T> { [T.FromValue("Of the future")] = T.FromValue("x"), [default] = default };

        string json = JsonSerializer.Serialize(map);

        Assert.Equal("""{"Of the future":"x","":""}""", json);
        Assert.Equal(map, JsonSerializer.Deserialize<Dictionary<T, T>>(json));
        Assert.Equal("null", JsonSerializer.Serialize<T?>(null));
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("1"));
        Assert.StartsWith($"Expected a string for {typeof(T).Name} but found Number.", exception.Message, StringComparison.Ordinal);
    }

    private static void Check(string name, string check)
        => typeof(OpenEnumTests).GetMethod(check, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(TypeOf(name)) // One of the above.
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static Type TypeOf(string name)
        => typeof(ComputePlatform).Assembly.GetType($"{typeof(ComputePlatform).Namespace}.{name}", throwOnError: true)!; // It throws.
}
