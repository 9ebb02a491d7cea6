using System.Text;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.BotTests.AdvocateDesk;

public class DeskRecordTests
{
    static readonly AuditChain Chain = new([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    [Fact]
    public void A_log_that_nobody_touched_is_whole()
    {
        var (rows, newest) = Rows(50);

        Assert.Null(Chain.Verify(AuditChain.First, rows, newest).BrokenAt);
    }

    [Fact]
    public void A_log_that_lost_its_beginning_in_time_is_whole()
    {
        var (rows, newest) = Rows(50);
        var forgotten = new AuditLink(rows[9].Number, rows[9].Hash);

        Assert.Null(Chain.Verify(forgotten, rows[10..], newest).BrokenAt);
    }

    [Fact]
    public void A_thousand_changes_removals_and_cuts_are_all_found()
    {
        var random = new Random(11);
        for (var round = 0; round < 1000; round++)
        {
            var (rows, newest) = Rows(20);
            var index = random.Next(rows.Count);
            switch (random.Next(6))
            {
                case 0:
                    var box = (byte[])rows[index].Box.Clone();
                    box[random.Next(box.Length)] ^= (byte)(1 << random.Next(8));
                    rows[index] = rows[index] with { Box = box };
                    break;
                case 1:
                    rows.RemoveAt(index);
                    break;
                case 2:
                    rows.RemoveRange(index, rows.Count - index);
                    break;
                case 3:
                    rows[index] = rows[index] with { At = rows[index].At + 1 };
                    break;
                case 4:
                    rows.RemoveRange(0, index + 1);
                    break;
                default:
                    rows.Add((newest!.Number + 1, 0, [1, 2, 3], new byte[32]));
                    break;
            }

            Assert.NotNull(Chain.Verify(AuditChain.First, rows, newest).BrokenAt);
        }
    }

    [Fact]
    public void A_log_without_its_end_is_not_whole() =>
        Assert.NotNull(Chain.Verify(AuditChain.First, Rows(5).Rows, newest: null).BrokenAt);

    [Fact]
    public void What_is_sealed_under_one_name_cannot_be_put_under_another()
    {
        var seal = new DeskSeal(new byte[32]);
        var box = seal.Seal("person", "one", "words"u8);

        Assert.Equal("words", Encoding.UTF8.GetString(seal.Open("person", "one", box)));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => seal.Open("person", "two", box));
    }

    static (List<(long Number, long At, byte[] Box, byte[] Hash)> Rows, AuditLink? Newest) Rows(int count)
    {
        var rows = new List<(long, long, byte[], byte[])>();
        var link = AuditChain.First;
        for (var number = 1; number <= count; number++)
        {
            var box = Chain.Seal(number, Encoding.UTF8.GetBytes($"entry {number % 3}"));
            link = Chain.Next(link, 1000 * number, box);
            rows.Add((link.Number, 1000 * number, box, link.Hash));
        }

        return (rows, link);
    }
}
