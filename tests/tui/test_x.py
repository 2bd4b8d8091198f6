import time
from tests.tui.journey import *
async def test_a(tmp_path):
    (tmp_path/"a.txt").write_text("Head of it\n\nIt is late and the crew is ill, she told the port office yesterday.\n\nNobody spoke.\n")
    (tmp_path/"a.yaml").write_text("""reader: 1
quotes:
- {id: o, text: "It is late and the crew is ill, she told the port office", kind: indirect, speaker: {name: An}}
- {id: i, text: It is late and the crew is ill, kind: indirect, part_of: o, speaker: {name: Bo}}
- {id: n, text: Nobody spoke, kind: indirect, speaker: none}
""")
    async with app_at(tmp_path/"a.txt") as j:
        for k in "]]]][[[[":
            await j.press(k)
            print(k, j.current, j.caret, j.footer[:30])
            print(j.rows("inspector").split("\n")[0])
    async with app_at(tmp_path/"a.txt", size=(100,30)) as j:
        print(j.picture)
        for k in "t","s","s","z","s","escape", "t","t","i","i":
            await j.press(k)
            print(k, j.focus, [n for n in ("timeline","inspector","sources","lower","tree","article") if j.shown(n)])
    async with app_at(tmp_path/"a.txt", size=(140,30)) as j:
        for k in "t","t", "t", "s","s","z","z","s","s","escape","i", "i","i","tab","tab","tab","tab":
            await j.press(k)
            print(k, j.focus, [n for n in ("timeline","inspector","sources","lower","tree","article") if j.shown(n)])
        await j.press("t")
        print(j.focus)
        await j.pilot.resize_terminal(80,24); await j.settle()
        print(j.focus,  [n for n in ("timeline","inspector","sources","lower","tree","article") if j.shown(n)], j.footer)
        await j.pilot.resize_terminal(40,24); await j.settle()
        print(j.focus,  [n for n in ("timeline","inspector","sources","lower","tree","article") if j.shown(n)], j.footer)
        await j.press("t"); print(j.focus, j.picture)
        await j.press("j"); print(j.focus, j.current)
        await j.press("t"); print(j.focus, j.picture)
