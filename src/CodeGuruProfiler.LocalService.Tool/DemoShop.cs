using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Tool;

/// <summary>The profiles of a web shop that does not exist: ASP.NET Core, a database, JSON, and its own code. The same at the same time on every machine.</summary>
internal static class DemoShop
{
    public const string Group = "web-shop";

    private const string Regex = "System.Text.RegularExpressions.Regex..ctor(string)";

    private static readonly string[] Server =
    [
        "Shop.Program.Main(string[])",
        "System.Threading.ThreadPoolWorkQueue.Dispatch()",
        "Microsoft.AspNetCore.Server.Kestrel.Core.Internal.Http.HttpProtocol.ProcessRequestsAsync(IHttpApplication<TContext>)",
        "Microsoft.AspNetCore.Routing.EndpointMiddleware.Invoke(HttpContext)",
        "Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker.InvokeActionMethodAsync()",
    ];

    private static readonly (double Weight, string[] Frames)[] Handlers =
    [
        (1.6, ["Shop.Orders.OrderController.PostAsync(Order)", "Shop.Orders.OrderService.PlaceAsync(Order)"]),
        (1.3, ["Shop.Catalog.SearchController.GetAsync(string, int)", "Shop.Catalog.SearchService.FindAsync(Query)"]),
        (0.8, ["Shop.Carts.CartController.AddAsync(CartItem)", "Shop.Carts.CartService.AddAsync(Cart, CartItem)"]),
        (0.6, ["Shop.Prices.PriceController.Get(string)", "Shop.Prices.PriceList.Of(Article, Currency)"]),
    ];

    // The calls of handlers, with the thread state in which the time is spent.
    private static readonly (string State, double Weight, string[] Frames)[] Work =
    [
        ("WAITING", 60, ["Microsoft.EntityFrameworkCore.Query.Internal.SingleQueryingEnumerable<T>.MoveNextAsync()", "Npgsql.NpgsqlCommand.ExecuteReaderAsync(CommandBehavior)", "Npgsql.Internal.NpgsqlConnector.ReadMessage()", "System.Net.Sockets.Socket.ReceiveAsync(Memory<byte>)"]),
        ("RUNNABLE", 26, ["Microsoft.EntityFrameworkCore.Query.Internal.SingleQueryingEnumerable<T>.MoveNextAsync()", "Npgsql.NpgsqlCommand.ExecuteReaderAsync(CommandBehavior)", "Npgsql.Internal.NpgsqlReadBuffer.Ensure(int, bool)"]),
        ("RUNNABLE", 30, ["System.Text.Json.JsonSerializer.Deserialize<T>(ReadOnlySpan<byte>)", "System.Text.Json.Serialization.Converters.ObjectDefaultConverter<T>.OnTryRead(Utf8JsonReader)", "System.Text.Json.Utf8JsonReader.Read()"]),
        ("RUNNABLE", 34, ["System.Text.Json.JsonSerializer.Serialize<T>(T)", "System.Text.Json.Serialization.Converters.ListOfTConverter<TCollection, TElement>.OnWriteResume(Utf8JsonWriter)", "System.Text.Json.Utf8JsonWriter.WriteStringValue(string)"]),
        ("RUNNABLE", 16, ["Shop.Catalog.Spelling.Canonicalize(string)", Regex, "System.Text.RegularExpressions.RegexParser.ScanRegex()"]),
        ("BLOCKED", 7, ["Shop.Prices.PriceCache.Get(string)", "System.Threading.Monitor.Enter(object)"]),
        ("TIMED_WAITING", 6, ["StackExchange.Redis.ConnectionMultiplexer.GetServer(string)", "System.Threading.SemaphoreSlim.WaitAsync(TimeSpan)"]),
        ("RUNNABLE", 18, ["System.Linq.Enumerable.OrderBy<T>(IEnumerable<T>)", "System.Collections.Generic.ArraySortHelper<T>.Sort(Span<T>)"]),
        ("NATIVE", 12, ["System.IO.Compression.DeflateStream.Write(byte[])", "Interop.ZLib.Deflate(ZStream)"]),
        ("RUNNABLE", 22, ["Shop.Catalog.Category.Walk(Category)", "Shop.Catalog.Category.Walk(Category)", "Shop.Catalog.Category.Matches(Query)"]),
    ];

    /// <summary>Creates the profile of five minutes.</summary>
    /// <param name="start">The start.</param>
    /// <param name="isSlow">Whether the release that compiles regular expressions again and again is running.</param>
    public static AgentProfile ProfileOf(DateTimeOffset start, bool isSlow)
    {
        // Fewer people buy at night.
        double load = 1 - (0.7 * Math.Cos((start.TimeOfDay.TotalHours - 4) / 24 * 2 * Math.PI));
        var builder = new CallTreeBuilder();
        uint noise = (uint)start.ToUnixTimeSeconds();
        foreach ((double share, string[] handler) in Handlers)
        {
            foreach ((string state, double weight, string[] frames) in Work)
            {
                double mean = load * share * weight * (isSlow && frames.Contains(Regex) ? 4 : 1);
                for (int depth = 0; depth <= frames.Length; depth++)
                {
                    double count = Math.Round(mean * (depth == frames.Length ? 1 : 0.06) * (0.8 + (0.4 * Next(ref noise))));
                    if (count > 0)
                    {
                        builder.Add([.. Server, .. handler, .. frames.AsSpan(0, depth)], count, state);
                    }
                }
            }
        }

        return new AgentProfile
        {
            Start = start,
            End = start.AddMinutes(5),
            Metadata = new AgentMetadata { FleetInfo = FleetInfo.Other("demo", 4), NumTimesSampled = 300 },
            CallTree = builder.ToCallTree(),
        };
    }

    // Xorshift, by Marsaglia: 0 to 1.
    private static double Next(ref uint state)
    {
        state = state == 0 ? 1 : state;
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state / (double)uint.MaxValue;
    }
}
