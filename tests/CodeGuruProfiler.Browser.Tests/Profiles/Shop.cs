using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Browser.Tests.Profiles;

/// <summary>A profile such as a web shop has: stacks of ASP.NET Core, of a database, of JSON, and its own.</summary>
internal static class Shop
{
    public const string Regex = "System.Text.RegularExpressions.Regex.Match(string)";

    public static readonly string[] Server =
    [
        "System.Threading.ThreadPoolWorkQueue.Dispatch()",
        "Microsoft.AspNetCore.Server.Kestrel.Core.Internal.Http.HttpProtocol.ProcessRequestsAsync(IHttpApplication<TContext>)",
        "Microsoft.AspNetCore.HostFiltering.HostFilteringMiddleware.Invoke(HttpContext)",
        "Microsoft.AspNetCore.Authentication.AuthenticationMiddleware.Invoke(HttpContext)",
        "Microsoft.AspNetCore.Routing.EndpointMiddleware.Invoke(HttpContext)",
        "Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker.InvokeActionMethodAsync()",
    ];

    private const string Main = "Program.Main(string[])";

    private static readonly string[][] Handlers =
    [
        ["Shop.Orders.OrderController.PostAsync(Order, CancellationToken)", "Shop.Orders.OrderService.PlaceAsync(Order)"],
        ["Shop.Catalogue.SearchController.GetAsync(string, int)", "Shop.Catalogue.SearchService.FindAsync(Query)"],
        ["Shop.Carts.CartController.AddAsync(CartItem)", "Shop.Carts.CartService.AddAsync(Cart, CartItem)"],
        ["Shop.Prices.PriceController.Get(string)", "Shop.Prices.PriceList.Of(Article, Currency)"],
    ];

    // The calls of handlers, with the thread state in which the time is spent.
    private static readonly (string State, string[] Frames)[] Work =
    [
        ("WAITING", ["Microsoft.EntityFrameworkCore.Query.Internal.SingleQueryingEnumerable<T>.MoveNextAsync()", "Microsoft.EntityFrameworkCore.Storage.RelationalCommand.ExecuteReaderAsync()", "Npgsql.NpgsqlCommand.ExecuteReaderAsync(CommandBehavior)", "Npgsql.Internal.NpgsqlConnector.ReadMessage()", "System.Net.Sockets.Socket.ReceiveAsync(Memory<byte>)"]),
        ("RUNNABLE", ["Microsoft.EntityFrameworkCore.Query.Internal.SingleQueryingEnumerable<T>.MoveNextAsync()", "Microsoft.EntityFrameworkCore.Storage.RelationalCommand.ExecuteReaderAsync()", "Npgsql.NpgsqlCommand.ExecuteReaderAsync(CommandBehavior)", "Npgsql.Internal.NpgsqlReadBuffer.Ensure(int, bool)"]),
        ("RUNNABLE", ["Microsoft.AspNetCore.Mvc.Formatters.SystemTextJsonInputFormatter.ReadRequestBodyAsync(InputFormatterContext)", "System.Text.Json.JsonSerializer.Deserialize<T>(ReadOnlySpan<byte>)", "System.Text.Json.Serialization.Converters.ObjectDefaultConverter<T>.OnTryRead(Utf8JsonReader)", "System.Text.Json.Utf8JsonReader.Read()"]),
        ("RUNNABLE", ["System.Text.Json.JsonSerializer.Serialize<T>(T)", "System.Text.Json.Serialization.Converters.ListOfTConverter<TCollection, TElement>.OnWriteResume(Utf8JsonWriter)", "System.Text.Json.Utf8JsonWriter.WriteStringValue(string)"]),
        ("RUNNABLE", ["Shop.Catalogue.Spelling.Canonicalize(string)", Regex, "System.Text.RegularExpressions.RegexRunner.Scan(ReadOnlySpan<char>)", "System.Text.RegularExpressions.RegexInterpreter.TryMatchAtCurrentPosition(ReadOnlySpan<char>)"]),
        ("BLOCKED", ["System.Threading.Monitor.Enter(object)"]),
        ("TIMED_WAITING", ["StackExchange.Redis.ConnectionMultiplexer.GetServer(string)", "System.Threading.SemaphoreSlim.WaitAsync(TimeSpan)"]),
        ("RUNNABLE", ["System.Linq.Enumerable.OrderBy<T>(IEnumerable<T>)", "System.Collections.Generic.ArraySortHelper<T>.Sort(Span<T>)"]),
        ("NATIVE", ["System.IO.Compression.DeflateStream.Write(byte[])", "Interop.ZLib.Deflate(ZStream)"]),
        ("RUNNABLE", ["System.Runtime.CompilerServices.AsyncMethodBuilderCore.Start<T>(T)"]),
        ("RUNNABLE", ["Shop.Catalogue.Category.Walk(Category)", "Shop.Catalogue.Category.Walk(Category)", "Shop.Catalogue.Category.Walk(Category)", "Shop.Catalogue.Category.Matches(Query)"]),
    ];

    /// <summary>Creates a profile.</summary>
    /// <param name="load">The number of samples, as a factor.</param>
    /// <param name="regex">The cost of regular expressions, as a factor.</param>
    /// <param name="seed">The seed of the random counts.</param>
    public static CallTree Tree(double load = 1, double regex = 1, int seed = 7)
    {
        var random = new Random(seed);
        var builder = new CallTreeBuilder();
        builder.Add([Main, "Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.Run(IHost)", "System.Threading.ManualResetEventSlim.Wait(int)"], Math.Round(300 * load), "WAITING");
        for (int handler = 0; handler < Handlers.Length; handler++)
        {
            for (int work = 0; work < Work.Length; work++)
            {
                (string state, string[] frames) = Work[work];
                double mean = load * (90 + (37 * ((handler * 5) + (work * 3)) % 170)) * (frames.Contains(Regex) ? regex : 1) / (1 + (work / 3.0));
                for (int depth = 0; depth <= frames.Length; depth++)
                {
                    string[] stack = [Main, .. Server, .. Handlers[handler].Take(1 + ((work + handler) % 2)), .. frames.Take(depth)];
                    double count = Poisson(random, depth == frames.Length ? mean : mean / 12);
                    if (count > 0)
                    {
                        builder.Add(stack, count, state);
                    }
                }
            }
        }

        return builder.ToCallTree();
    }

    public static CallTreeComparison Comparison() => CallTreeComparison.Of(Tree(seed: 7), Tree(load: 1.6, regex: 3, seed: 11));

    // The sum of two uniform chances is close enough, and the same on every machine.
    private static double Poisson(Random random, double mean)
        => Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * 2 * (random.NextDouble() + random.NextDouble() - 1))));
}
