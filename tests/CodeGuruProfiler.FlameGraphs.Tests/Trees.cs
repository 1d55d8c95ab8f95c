using System.Buffers;
using System.Text;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs.Tests;

/// <summary>Small trees, and what is written of them.</summary>
internal static class Trees
{
    public const string Hostile = "</script><!-- <script>\u202E\uD800\0;\n&\"'";

    public static CallTree Of(params (string Stack, double Count, string State)[] stacks)
    {
        var builder = new CallTreeBuilder();
        foreach ((string stack, double count, string state) in stacks)
        {
            builder.Add(stack.Split('/'), count, state);
        }

        return builder.ToCallTree();
    }

    public static CallTree Shop() => Of(
        ("main/Shop.Orders.Post(int)/Npgsql.Read()", 60, "WAITING"),
        ("main/Shop.Orders.Post(int)/Npgsql.Read()", 10, "RUNNABLE"),
        ("main/Shop.Orders.Post(int)/Json.Write()", 25, "RUNNABLE"),
        ("main/Shop.Orders.Post(int)", 5, "RUNNABLE"),
        ("main", 0.5, "RUNNABLE"));

    public static CallTreeComparison Comparison() => CallTreeComparison.Of(
        Of(("main/Sql", 100, "RUNNABLE"), ("main/Json", 60, "RUNNABLE"), ("main/Regex", 15, "RUNNABLE"), ("main/Old", 40, "RUNNABLE")),
        Of(("main/Sql", 250, "RUNNABLE"), ("main/Json", 150, "RUNNABLE"), ("main/Regex", 90, "RUNNABLE"), ("main/New", 5, "BLOCKED")));

    public static byte[] Bytes(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }

    public static string Text(Action<IBufferWriter<byte>> write) => Encoding.UTF8.GetString(Bytes(write));
}
